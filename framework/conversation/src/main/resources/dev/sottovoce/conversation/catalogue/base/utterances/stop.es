para
adiós
hasta luego
eso es todo
gracias adiós
salir
