# De qué puede tratar una palabra sola, lo más probable primero.
dinero = check_balance spending transactions
cuenta = check_balance transactions
cuentas = check_balance transactions
mi cuenta = check_balance transactions
compras = transactions spending
pagos = transactions spending
mes = spending transactions
banco = check_balance transactions
