# A report cannot go where a file is: status 4.
haggle report scenarios/examples/l5-mle-against-google.json -o CMakeLists.txt/report
