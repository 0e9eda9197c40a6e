rompe
