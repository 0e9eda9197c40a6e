anterior
atrás
vuelve
los anteriores
anteriores
las anteriores
la página anterior
página anterior
los de antes
las de antes
vuelve atrás
vuelve a los de antes
vuelve a los anteriores
volver
volver atrás
ir atrás
ve atrás
hacia atrás
una atrás
uno atrás
retrocede
regresa
muestra los anteriores
muéstrame los anteriores
enséñame los anteriores
enséñame los de antes
dime los anteriores
quiero ver los anteriores
atrás por favor
