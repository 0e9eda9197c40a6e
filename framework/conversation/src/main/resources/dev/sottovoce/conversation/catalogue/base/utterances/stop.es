para
adiós
hasta luego
eso es todo
gracias adiós
salir
adiós gracias
adiós muchas gracias
hasta pronto
hasta mañana
hasta otra
nos vemos
chao
he terminado
ya he terminado
ya está
ya está gracias
eso es todo gracias
nada más
nada más gracias
no necesito nada más
con esto es suficiente
termina
terminar
terminamos
acaba
fin
cierra
cállate
para ya
para por favor
