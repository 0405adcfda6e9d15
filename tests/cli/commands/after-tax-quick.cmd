# An offer by options: its location says the state.
haggle evaluate --company Amazon --base 170k --sign-on 60k --location "San Francisco, CA" --after-tax
