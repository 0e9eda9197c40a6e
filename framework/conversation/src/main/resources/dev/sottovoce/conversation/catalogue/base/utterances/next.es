siguiente
más
sigue
continúa
los siguientes
siguientes
el que sigue
los que siguen
la siguiente
la página siguiente
página siguiente
los próximos
más por favor
algunos más
dime más
dame más
léeme más
muéstrame más
enséñame más
ver más
quiero más
quiero ver más
sigue por favor
sigue leyendo
sigue adelante
continuar
continúa por favor
continúa leyendo
hay más
el resto
los demás
