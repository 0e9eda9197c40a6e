y {period}
y {shift}
y {account}
