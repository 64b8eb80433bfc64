// LearningHours in a city's own resource group. The second step, once the program is there: events.bicep (steps/events.sh).
metadata description = 'Everything that a night needs: storage, app, secrets, logs, alerts. No key of the storage account is used.'

targetScope = 'resourceGroup'

import { retention, network } from 'types.bicep'

@description('Where everything lies; a region that offers Flex Consumption: az functionapp list-flexconsumption-locations')
param location string = resourceGroup().location

@description('Begins every name, e.g. learninghours; letters and digits.')
@minLength(3)
@maxLength(16)
param name string = 'learninghours'

@description('Tags of every resource.')
param tags object = {}

@description('The sender of every mail; a verified sender of the mail service.')
param mailFrom string

@description('App settings beside or instead of those of local.settings.sample.json, by name; no secret here.')
param settings object = {}

@description('Settings whose value is the Key Vault secret of the same name (steps/secrets.sh lays them down).')
param secretSettings string[] = [
  'PersonKey'
  'SendGridApiKey'
]

@description('Memory of an instance in MB. 2048 is enough for a city; 4096 for all of Taiwan in one night.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('At most so many instances; nights in shards and many exports at once use more than one.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Copies of the data: locally or zone redundant, in this region or in its pair as well.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('How long blobs, rows, earlier versions, deleted blobs and logs are kept.')
param keep retention = {
  exportDays: 0
  resultDays: 400
  rejectDays: 14
  outboxDays: 400
  runDays: 800
  accessDays: 400
  nightDays: 3
  versionDays: 30
  deletedDays: 14
  logDays: 90
}

@description('Object ids of the groups that lay down exports: they write, read and delete in that container, and nowhere else.')
param uploaderGroupIds string[] = []

@description('Object ids of the groups that read results, with az or AzCopy: all of every agency, and nothing else.')
param readerGroupIds string[] = []

@description('Object ids of the groups that operate: they set secrets, and read and mend exports, results, tables and queues.')
param operatorGroupIds string[] = []

@description('Who is told of alerts.')
param alertEmails string[] = []

@description('An alert is raised when no night is finished at this hour in Taipei.')
@minValue(1)
@maxValue(23)
param finishedByHour int = 7

@description('Logs taken in a day at most, in GB; beyond it, alerts are blind.')
param logGigabytesPerDay int = 1

@description('A network of its own with private endpoints; storage and vault are then closed to the Internet. Null: none.')
param privateNetwork network?

@description('Addresses (CIDR) that may call the app, beside Event Grid. Empty: all.')
param allowedSources string[] = []

@description('A host name of the city, e.g. hours.city.gov.tw, whose certificate lies in the vault. Empty: none.')
param customDomain string = ''

@description('Name of the certificate in the vault, for customDomain.')
param certificateName string = ''

@description('For customDomain: object id of Microsoft Azure App Service, az ad sp show --id abfa0a7c-a6b6-4736-8310-5855508787cd')
param appServiceObjectId string = ''

@description('Client id of the Entra app registration with which people sign in. Empty: no sign-in, and no page may be served.')
param signInClientId string = ''

@description('Paths that need no sign-in: they have a key or a signature of their own, or say no more than whether it works (health).')
param signInExcludedPaths string[] = [
  '/runtime/webhooks/blobs'
  '/admin/host/status'
  '/admin/functions/NightlyEvaluation'
  '/health'
  '/mail-events'
]

var suffix = uniqueString(resourceGroup().id, name)

module monitoring 'modules/monitoring.bicep' = {
  params: {
    location: location
    tags: tags
    name: name
    logDays: keep.logDays
    gigabytesPerDay: logGigabytesPerDay
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    location: location
    tags: tags
    name: 'st${suffix}'
    sku: storageSku
    keep: keep
    workspaceId: monitoring.outputs.workspaceId
    isPrivate: privateNetwork != null
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    location: location
    tags: tags
    name: 'kv-${suffix}'
    workspaceId: monitoring.outputs.workspaceId
    isPrivate: privateNetwork != null
  }
}

module private 'modules/network.bicep' = if (privateNetwork != null) {
  params: {
    location: location
    tags: tags
    name: name
    network: privateNetwork!
    storageId: storage.outputs.id
    vaultId: vault.outputs.id
  }
}

module identity 'modules/identity.bicep' = {
  params: {
    location: location
    tags: tags
    name: 'id-${name}-${suffix}'
  }
}

module access 'modules/access.bicep' = {
  params: {
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
    appPrincipalId: identity.outputs.principalId
    uploaderGroupIds: uploaderGroupIds
    readerGroupIds: readerGroupIds
    operatorGroupIds: operatorGroupIds
  }
}

module app 'modules/app.bicep' = {
  params: {
    location: location
    tags: tags
    name: 'func-${name}-${suffix}'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainerUrl: storage.outputs.packageContainerUrl
    vaultUri: vault.outputs.uri
    insightsConnectionString: monitoring.outputs.connectionString
    mailFrom: mailFrom
    keep: keep
    pageHost: empty(signInClientId) ? '' : empty(customDomain) ? 'func-${name}-${suffix}.azurewebsites.net' : customDomain
    settings: settings
    secretSettings: union(secretSettings, empty(signInClientId) ? [] : ['EntraClientSecret'])
    instanceMemoryMB: instanceMemoryMB
    maximumInstances: maximumInstances
    subnetId: private.?outputs.?appSubnetId
    allowedSources: allowedSources
  }
  dependsOn: [access]
}

module signIn 'modules/signIn.bicep' = if (!empty(signInClientId)) {
  params: {
    appName: app.outputs.name
    clientId: signInClientId
    excludedPaths: signInExcludedPaths
  }
}

module domain 'modules/domain.bicep' = if (!empty(customDomain)) {
  params: {
    location: location
    tags: tags
    appName: app.outputs.name
    planId: app.outputs.planId
    vaultName: vault.outputs.name
    hostName: customDomain
    certificateName: certificateName
    appServiceObjectId: appServiceObjectId
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    location: location
    tags: tags
    name: name
    workspaceId: monitoring.outputs.workspaceId
    emails: alertEmails
    finishedByHour: finishedByHour
  }
}

output FUNCTION_APP string = app.outputs.name
output FUNCTION_APP_HOST string = app.outputs.hostName
output STORAGE_ACCOUNT string = storage.outputs.name
output KEY_VAULT string = vault.outputs.name
output LOG_WORKSPACE string = monitoring.outputs.workspaceName
