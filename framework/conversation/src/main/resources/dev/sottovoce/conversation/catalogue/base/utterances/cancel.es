cancela
cancelar
déjalo
olvídalo
