anterior
atrás
vuelve
los anteriores
