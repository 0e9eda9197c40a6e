no compartas nunca nada con {vendor}
nunca compartas nada con {vendor}
nunca compartas nada
no compartas nunca nada
nunca le digas nada a {vendor}
no le digas nunca nada a {vendor}
no le cuentes nunca nada a {vendor}
nunca le cuentes nada a {vendor}
jamás compartas nada con {vendor}
jamás le digas nada a {vendor}
nunca des mis datos a {vendor}
no des nunca mis datos a {vendor}
nunca compartas mis datos con {vendor}
no compartas nunca mis datos
que {vendor} no sepa nunca nada de mí
{vendor} no debe saber nada nunca
{vendor} no tiene que saber nada de mí nunca
no quiero que {vendor} sepa nunca nada
no quiero compartir nunca nada con {vendor}
me niego a compartir nada con {vendor}
me niego a compartir mis datos
recházalo todo para {vendor}
rechazo todo
bloquea a {vendor} para siempre
bloquea del todo a {vendor}
nada para {vendor} nunca más
no cuentes nada a {vendor} nunca más
por favor no compartas nunca nada con {vendor}
a partir de ahora nunca le digas nada a {vendor}
