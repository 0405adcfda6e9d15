# A topic, with what guides and letters say from the data.
haggle help sign-on
