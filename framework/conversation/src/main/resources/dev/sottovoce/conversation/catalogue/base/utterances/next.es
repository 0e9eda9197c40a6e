siguiente
más
sigue
continúa
los siguientes
