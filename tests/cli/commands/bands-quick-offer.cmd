# Where an offer by options stands.
haggle bands --company Amazon --level L5 --role sde --location Seattle --base 170k --sign-on 60k,45k --units 700 --price 222.50
