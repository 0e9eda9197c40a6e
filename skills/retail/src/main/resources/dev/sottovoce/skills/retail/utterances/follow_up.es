! label follow_up
y {period}
y en {period}
y para {period}
qué tal {period}
y qué tal {period}
y {shift}
y qué tal {shift}
y en {merchant}
y {merchant}
y en {merchant} {period}
qué tal en {merchant}
y qué tal {merchant}
y en {category}
y de {category}
y {category}
y en {category} {period}
qué tal en {category}
y en la de {account}
y en {account}
y la de {account}
y la cuenta de {account}
y en la cuenta de {account}
qué tal la de {account}
solo {period}
y de {period}
y cuánto en {merchant}
y cuánto {period}
y cuánto {shift}
