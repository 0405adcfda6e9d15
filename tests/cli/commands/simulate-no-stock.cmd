# Without stock every outcome is the same.
haggle simulate --company Amazon --base 170k --sign-on 60k,45k --paths 20000
