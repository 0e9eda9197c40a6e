tengo visita
tengo visitas
tenemos visita
tenemos visitas
hay visita
hay visitas
tengo invitados
tenemos invitados
hay invitados
hay invitados en casa
han venido invitados
ha venido gente
ha venido alguien
hay gente en casa
hay gente delante
hay más gente aquí
hay alguien más aquí
hay alguien escuchando
nos está oyendo alguien
no estoy solo
no estoy sola
no estamos solos
estoy acompañado
estoy acompañada
modo discreto
modo silencioso
activa el modo discreto
pon el modo discreto
sé discreto por favor
sea discreto por favor
