cancela
cancelar
déjalo
olvídalo
cancela eso
cancélalo
cancela esto
cancela por favor
quiero cancelar
anula eso
anúlalo
anula
déjalo estar
déjalo así
mejor déjalo
deja eso
olvida eso
olvídate
olvídate de eso
da igual
da lo mismo
ya no
ya no quiero
ya no hace falta
no hace falta
he cambiado de idea
he cambiado de opinión
no importa
