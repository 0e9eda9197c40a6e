cuál es mi saldo
