# En qué gasta la gente, más allá de la lista del banco.
zapatos
el seguro del coche
regalos
cerveza
