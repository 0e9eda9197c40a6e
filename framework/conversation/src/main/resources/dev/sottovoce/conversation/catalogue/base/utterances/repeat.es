repite
repítelo
otra vez
qué has dicho
cómo dices
repite por favor
repite eso
repetir
repítemelo
repítelo por favor
puedes repetir
puedes repetirlo
puede repetirlo por favor
me lo repites
me lo puedes repetir
dilo otra vez
dímelo otra vez
dilo de nuevo
dímelo de nuevo
de nuevo
otra vez por favor
una vez más
léelo otra vez
cómo has dicho
qué decías
qué es lo que has dicho
no te he oído
no lo he oído
no te he entendido
no he entendido
perdona qué has dicho
