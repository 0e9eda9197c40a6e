repite
repítelo
otra vez
qué has dicho
cómo dices
