desvincula mi cuenta
desvincular mi cuenta
desvincula la cuenta
desvincúlame
quiero desvincular mi cuenta
quiero desvincularme
desconecta mi cuenta
desconecta mi banco
desconectar la cuenta del banco
quita mi cuenta de aquí
quita el enlace con mi cuenta
quita la vinculación
elimina la vinculación de mi cuenta
borra el vínculo con mi cuenta
ya no quiero tener la cuenta vinculada
olvida mi cuenta
olvida quién soy
cierra mi sesión del banco
sal de mi cuenta
corta la conexión con mi banco
por favor desvincula mi cuenta bancaria
cómo desvinculo mi cuenta
puedes desvincular mi cuenta
deja de estar vinculado a mi cuenta
deshaz la vinculación de mi cuenta
