CURRENT = diario, corriente, de diario, la de diario, en la de diario, nómina, principal
SAVINGS = ahorro, ahorros, de ahorro, la de ahorro, en la de ahorro, hucha
JOINT = conjunta, común, compartida
ALL = todas, las dos, todas ellas, en todas
