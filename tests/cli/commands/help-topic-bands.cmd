# How many figures there are, from the data.
haggle help bands
