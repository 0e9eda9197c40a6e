ALL = nadie, todos, ningún asistente, todos los asistentes, ninguno
