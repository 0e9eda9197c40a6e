no
no gracias
ahora no
que va
no no
no muchas gracias
no por favor
no quiero
no lo quiero
no hoy
hoy no
todavía no
aún no
por ahora no
de momento no
claro que no
por supuesto que no
de ninguna manera
en absoluto
para nada
nada de eso
eso no
así no
mejor no
no es correcto
no está bien
no es eso
creo que no
prefiero que no
negativo
