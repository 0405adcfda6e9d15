# Two letters are one negotiation.
haggle read tests/letters/texts/google-formal.txt tests/letters/texts/recruiter-mail.txt
