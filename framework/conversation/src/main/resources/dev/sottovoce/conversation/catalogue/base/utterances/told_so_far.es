qué le has dicho a {vendor}
qué le has dicho a {vendor} hasta ahora
qué le has contado a {vendor}
qué le has contado a {vendor} hasta ahora
qué le has contado a {vendor} de mí
qué has contado hasta ahora
qué has dicho hasta ahora
qué me has dicho hasta ahora
qué has contado de mí
cuánto le has contado a {vendor}
cuánto le has dicho a {vendor}
cuánto has contado hasta ahora
cuántos datos le has dado a {vendor}
cuántos datos has compartido
cuántos datos has compartido con {vendor}
qué has compartido con {vendor}
qué has compartido hasta ahora
qué datos has compartido
qué datos le has dado a {vendor}
qué se le ha dicho a {vendor}
qué le han contado a {vendor}
qué ha oído {vendor} de mí
qué sabe ya {vendor}
qué le dijiste a {vendor}
qué le contaste a {vendor}
qué has revelado
qué has revelado a {vendor}
dime qué le has contado a {vendor}
lista lo que le has dicho a {vendor}
