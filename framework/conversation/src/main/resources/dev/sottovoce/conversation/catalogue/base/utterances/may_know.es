qué puede saber {vendor}
qué puede saber {vendor} de mí
qué sabe {vendor} de mí
qué tiene permitido saber {vendor}
qué puedes saber
qué puedes saber de mí
qué puedes decirme aquí
qué tienes permitido decir
qué tienes permiso para contar
qué estoy compartiendo
qué estoy compartiendo con {vendor}
qué comparto con {vendor}
qué comparto aquí
qué comparto contigo
qué he permitido
qué le he permitido a {vendor}
qué te he permitido
qué permisos tiene {vendor}
qué permisos he dado
qué datos recibe {vendor}
qué datos compartes con {vendor}
qué le dices a {vendor}
qué le cuentas a {vendor}
qué le cuentas a {vendor} de mí
qué consentimiento he dado
a qué he dado mi consentimiento
cuál es mi configuración de privacidad
enséñame mis ajustes de privacidad
