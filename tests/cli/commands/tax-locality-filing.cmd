# A county whose rates are known for single filers alone.
haggle tax --wages 200k --state MD --locality Frederick --filing married_joint
