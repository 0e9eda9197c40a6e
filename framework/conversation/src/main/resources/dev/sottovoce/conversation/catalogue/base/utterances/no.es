no
no gracias
ahora no
que va
