cuánto gasté {period}
