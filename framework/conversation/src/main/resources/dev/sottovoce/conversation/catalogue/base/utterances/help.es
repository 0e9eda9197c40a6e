ayuda
ayúdame
qué puedo (decir|preguntar|hacer)
qué sabes hacer
cómo funciona esto
qué opciones tengo
necesito ayuda
ayuda por favor
puedes ayudarme
me puede ayudar
me ayudas
qué puedes hacer
qué puede hacer
qué haces
en qué puedes ayudarme
en qué me puede ayudar
qué cosas puedo preguntar
qué cosas sabes hacer
qué preguntas puedo hacer
qué más puedes hacer
qué más puedo preguntar
cómo se usa esto
cómo se usa
cómo funcionas
dame ejemplos
dame un ejemplo
ponme un ejemplo
enséñame qué sabes hacer
dime qué sabes hacer
no sé qué decir
no sé qué preguntar
cuáles son las opciones
dime las opciones
