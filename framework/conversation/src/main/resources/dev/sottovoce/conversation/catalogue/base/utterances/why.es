por qué
por qué no
y por qué
y por qué no
por qué no me lo dices
por qué no me lo dice
por qué no lo dices
por qué no lo puedes decir
por qué no puedes decírmelo
por qué no me lo cuentas
por qué no me lo has dicho
por qué no puedo oírlo aquí
por qué solo en la app
por qué está solo en la app
por qué tengo que mirar en la app
por qué redondeas
por qué no exactamente
por qué no dices cuánto exactamente
por qué no me das la cifra exacta
por qué tanto secreto
por qué eso no
por qué no me contestas
por qué no respondes
cuál es el motivo
cuál es la razón
a qué se debe
qué te impide decírmelo
dime por qué
cómo es que no me lo dices
