sí
sí por favor
claro
vale
de acuerdo
sí sí
sí claro
sí quiero
sí adelante
sí hazlo
sí gracias
sí eso es
claro que sí
claro claro
por supuesto
desde luego
adelante
hazlo
hágalo
muy bien
está bien
bien
perfecto
correcto
exacto
exactamente
eso es
así es
confirmo
lo confirmo
venga
venga vale
vale sí
afirmativo
de acuerdo hazlo
