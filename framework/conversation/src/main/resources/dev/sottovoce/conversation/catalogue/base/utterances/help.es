ayuda
ayúdame
qué puedo (decir|preguntar|hacer)
qué sabes hacer
cómo funciona esto
qué opciones tengo
