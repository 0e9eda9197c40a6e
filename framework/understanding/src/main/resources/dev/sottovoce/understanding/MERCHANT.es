# Tiendas que no están en ninguna lista, inventadas.
Casa Pepe
la frutería
la panadería
Librería Luna
Bar Manolo
Ferretería Ortiz
