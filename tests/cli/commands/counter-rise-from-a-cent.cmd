# A rise of more than 1,000 times what the letter has is said in words, not taken for a part that it does not have.
haggle counter -
stdin:
{"offers":[{"company":"Amazon","base":120000,"sign_on":[0.01]},{"company":"Meta","base":180000,"status":"written"}]}
