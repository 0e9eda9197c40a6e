PREVIOUS = el mes anterior, el anterior, el mes de antes, antes de eso, la semana anterior, el año anterior, la semana de antes
NEXT = el mes siguiente, el siguiente, después de eso, la semana siguiente, el mes de después
