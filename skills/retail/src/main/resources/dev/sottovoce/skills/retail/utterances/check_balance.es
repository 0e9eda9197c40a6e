! label balance
cuánto dinero tengo
cuánto tengo [en la cuenta]
cuánto tengo en [la] [cuenta] {account}
cuánto tengo en la cuenta de {account}
cuánto me queda
cuánto me queda en [la] [cuenta de] {account}
cuál es mi saldo
cuál es el saldo de [la cuenta de] {account}
qué saldo tengo
qué saldo tengo en [la cuenta de] {account}
(dime|dígame) mi saldo
(dime|dígame) el saldo de [la cuenta de] {account}
(consulta|consultar) mi saldo
(consulta|consultar) el saldo de {account}
quiero saber mi saldo
quiero mi saldo
mi saldo
saldo de {account}
saldo por favor
el saldo de todas mis cuentas
el saldo de {account}
cómo voy de dinero
cuánto hay en mi cuenta
cuánto hay en la cuenta de {account}
cuánto dinero hay en {account}
cuánto dinero me queda
estoy en números rojos
puedes mirar mi saldo
tengo suficiente dinero [en la cuenta de {account}]
hay suficiente dinero en mi cuenta
(puedes|puede) decirme cuánto dinero tengo
(puedes|puede) decirme mi saldo
(puedes|puede) decirme cuánto me queda
necesito saber cuánto dinero tengo
cuánto tengo en total
cuánto tengo entre todas mis cuentas
cuánto dinero me queda en la cuenta de {account}
ver mi saldo
ver el saldo de {account}
saldo actual
qué dinero tengo en [la cuenta de] {account}
a cuánto asciende mi saldo
(muéstrame|enséñame) mi saldo
(muéstrame|enséñame) el saldo de {account}
tengo suficiente [dinero] para (un viaje|una cena|un coche nuevo|el alquiler)
me llega el dinero para (un viaje|las vacaciones|un móvil nuevo)
cuánto tengo en el banco
qué saldo hay en mis cuentas
cuál es el total de mis cuentas
necesito mi saldo
