! label transactions
mis últimos movimientos
mis movimientos
mis movimientos {period}
los últimos movimientos
(dime|dígame) mis últimos movimientos
(dime|dígame) los movimientos {period}
cuáles son mis últimos movimientos
cuáles han sido mis últimos movimientos
qué movimientos tengo
qué movimientos hay {period}
quiero ver mis movimientos
quiero oír mis movimientos
últimas compras
mis últimas compras
mis últimos pagos
mis últimos recibos
qué compré {period}
qué compré en {merchant}
qué compras hice {period}
qué pagos hice {period}
qué me han cobrado {period}
qué ha pasado en mi cuenta
qué ha pasado en mi cuenta {period}
qué ha entrado {period}
movimientos en {merchant}
movimientos en {merchant} {period}
movimientos de {category}
el extracto por favor
(muéstrame|enséñame) mis [últimos] movimientos
(muéstrame|enséñame) los movimientos [{period}]
(puedes|puede) decirme mis últimos movimientos
ver mis movimientos
ver los últimos movimientos
últimos movimientos
qué he comprado [en {merchant}] [{period}]
qué compras he hecho [{period}]
qué pagos he hecho [{period}]
cuál fue mi último pago
cuál fue mi última compra
últimos cargos en mi cuenta
qué cargos tengo [{period}]
qué cargos hay en mi cuenta
me han ingresado algo [{period}]
me han pagado la nómina
qué ha salido de mi cuenta [{period}]
cuándo compré por última vez en {merchant}
enséñame el extracto
el historial de [mis] movimientos
la lista de [mis] [últimos] movimientos
quiero ver una operación [reciente]
necesito información de un movimiento
cuál fue mi último movimiento
cuándo fue mi último movimiento
mis últimas operaciones
(muéstrame|enséñame) mis últimas operaciones
