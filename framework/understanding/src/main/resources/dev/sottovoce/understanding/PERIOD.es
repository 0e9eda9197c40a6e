# Períodos neutros para entrenar.
hoy
ayer
la semana pasada
esta semana
el mes pasado
este mes
el año pasado
este año
en febrero
en julio
en octubre
en diciembre de 2025
los últimos 7 días
los últimos 30 días
los últimos tres meses
desde el lunes
desde el viernes
el martes
el sábado
hace dos semanas
anteayer
en septiembre
el miércoles
el jueves
el domingo
en enero
en marzo
en abril
en mayo
en junio
en agosto
en noviembre
