sí
sí por favor
claro
vale
de acuerdo
