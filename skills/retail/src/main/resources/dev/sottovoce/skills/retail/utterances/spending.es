! label spending
[y] cuánto gasté
[y] cuánto he gastado
[y] cuánto gasté {period}
[y] cuánto he gastado {period}
[y] cuánto gasté en {merchant}
[y] cuánto gasté en {merchant} {period}
[y] cuánto he gastado en {merchant}
[y] cuánto he gastado en {merchant} {period}
[y] cuánto gasté en {category}
[y] cuánto gasté en {category} {period}
[y] cuánto he gastado en {category}
[y] cuánto he gastado en {category} {period}
cuánto dinero gasté en {merchant} {period}
cuánto dinero se me fue en {category}
qué gasté {period}
qué he gastado {period}
qué he gastado en {category} {period}
qué gasté en {merchant}
qué gasté en {merchant} {period}
mis gastos
mis gastos {period}
mis gastos en {category}
mis gastos en {merchant}
gastos de {category} {period}
gastos en {merchant} {period}
(dime|dígame) mis gastos
(dime|dígame) cuánto gasté en {merchant}
quiero consultar mis gastos
total en {merchant} {period}
cuánto llevo gastado [en {category}] [{period}]
cuánto llevo gastado en {merchant}
cuánto me he gastado [en {category}] [{period}]
cuánto me gasté en {merchant}
cuánto gasto en {category}
cuánto gasto en {merchant}
en qué he gastado el dinero [{period}]
en qué se me ha ido el dinero [{period}]
a dónde se ha ido mi dinero
cuánto dinero he gastado [{period}]
(puedes|puede) decirme cuánto gasté [{period}]
quiero saber cuánto gasté en {category}
cuánto me ha costado {category} [{period}]
cuánto he pagado a {merchant} [{period}]
(muéstrame|enséñame) mis gastos [{period}]
he gastado (mucho|demasiado) [en {category}] [{period}]
cuál es el total que he gastado en {category} [{period}]
cuánto he gastado últimamente [en {category}]
mi gasto total [{period}]
cuáles son mis gastos [{period}]
