# A rival without a base.
haggle check --company Amazon --base 170k --vs 'Meta: sign-on 20k'
