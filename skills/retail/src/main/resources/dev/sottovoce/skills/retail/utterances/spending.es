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
