# Nombres propios inventados, para que el entrenamiento vea también lo que no está en ninguna lista.
vacaciones de verano
la casa
emergencias
la boda
los niños
coche
