metadata description = 'A host name of the city with its certificate from the vault.'

param location string
param tags object
param appName string
param planId string
param vaultName string
param hostName string
param certificateName string

@description('Object id of Microsoft Azure App Service, which fetches the certificate.')
param appServiceObjectId string

var certificateUser = 'db79e9a7-68ee-4b58-9aeb-b90e7c24fcba'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource fetching 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, appServiceObjectId, certificateUser)
  properties: {
    principalId: appServiceObjectId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', certificateUser)
  }
}

resource certificate 'Microsoft.Web/certificates@2024-04-01' = {
  name: '${appName}-${certificateName}'
  location: location
  tags: tags
  properties: {
    serverFarmId: planId
    keyVaultId: vault.id
    keyVaultSecretName: certificateName
  }
  dependsOn: [fetching]
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2024-04-01' = {
  parent: app
  name: hostName
  properties: {
    siteName: appName
    hostNameType: 'Verified'
    sslState: 'SniEnabled'
    thumbprint: certificate.properties.thumbprint
  }
}
