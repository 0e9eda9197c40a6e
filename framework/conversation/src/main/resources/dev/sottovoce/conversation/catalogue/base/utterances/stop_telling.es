deja de decirle a {vendor} mis {bundle}
deja de decirle a {vendor} mi {bundle}
deja de contarle a {vendor} mis {bundle}
deja de contarle cosas a {vendor}
deja de compartir mis {bundle}
deja de compartir mis {bundle} con {vendor}
deja de compartir mi {bundle} con {vendor}
deja de compartir con {vendor}
deja de darle a {vendor} mis {bundle}
deja de contarte mis {bundle}
no le digas a {vendor} mis {bundle}
no le digas más a {vendor} mi {bundle}
no le digas nada más a {vendor}
no le digas nada a {vendor}
no le cuentes nada más a {vendor}
no le cuentes a {vendor} mis {bundle}
no le des a {vendor} mis {bundle}
no compartas mis {bundle} con {vendor}
no compartas mi {bundle} (con {vendor}|aquí)
no compartas más mis {bundle}
no compartas nada más con {vendor}
no quiero que {vendor} sepa mis {bundle}
no quiero que {vendor} sepa mi {bundle}
ya no quiero que {vendor} sepa mis {bundle}
ya no quiero compartir mis {bundle} (con {vendor}|aquí)
que {vendor} no sepa mis {bundle}
oculta mis {bundle} (a {vendor}|aquí)
guarda mis {bundle} solo para la app
retira mi consentimiento
retiro mi consentimiento para {vendor}
retira el permiso de {vendor}
quita a {vendor} el permiso para mis {bundle}
por favor deja de decirle a {vendor} mis {bundle}
puedes dejar de contarle a {vendor} mis {bundle}
