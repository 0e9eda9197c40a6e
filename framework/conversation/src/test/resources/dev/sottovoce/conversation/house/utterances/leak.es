filtra
