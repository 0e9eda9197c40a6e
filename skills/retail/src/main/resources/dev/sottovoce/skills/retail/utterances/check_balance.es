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
