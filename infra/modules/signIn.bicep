metadata description = 'App Service Authentication with Microsoft Entra: without sign-in, only paths that have a key of their own.'

param appName string
param clientId string
param excludedPaths string[]

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName

  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'RedirectToLoginPage'
        redirectToProvider: 'azureactivedirectory'
        excludedPaths: excludedPaths
      }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: clientId
            clientSecretSettingName: 'EntraClientSecret'
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: { allowedAudiences: [clientId, 'api://${clientId}'] }
        }
      }
      // No token of a person is kept: the page only needs to know who it is.
      login: { tokenStore: { enabled: false } }
    }
  }
}
