# The vendors of the policy, in capitals; the first name is the one that we say.
AMAZON = Amazon, Alexa, Echo
GOOGLE = Google, Google Assistant, el Asistente de Google
META = Facebook, Messenger, Meta, Facebook Messenger
