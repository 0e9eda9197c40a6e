ACCOUNTS = cuentas, nombres de mis cuentas, qué cuentas tengo
BALANCES = saldos, saldo, dinero, cuánto tengo, cuánto dinero tengo
SPENDING = gastos, gasto, compras, movimientos, lo que gasto, lo que compro
PAYMENTS = beneficiarios, pagos, transferencias, a quién pago
