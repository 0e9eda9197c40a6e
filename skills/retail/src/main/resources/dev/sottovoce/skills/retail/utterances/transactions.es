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
