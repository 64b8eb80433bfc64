metadata description = 'The function app on Flex Consumption: .NET 10 isolated, nothing running while nothing happens.'

import { retention } from '../types.bicep'

param location string
param tags object
param name string
param identityId string
param identityClientId string
param storageName string
param packageContainerUrl string
param vaultUri string
param insightsConnectionString string
param mailFrom string
param keep retention

@description('Host name of the download page, to which mails link; empty where nobody can sign in.')
param pageHost string

@description('App settings beside or instead of those of the sample.')
param settings object

@description('Settings whose value is the secret of the same name.')
param secretSettings string[]
param instanceMemoryMB int
param maximumInstances int

@description('Subnet of the app in a private network; null for none.')
param subnetId string?

@description('Addresses that may call the app, beside Event Grid; empty for all.')
param allowedSources string[]

// The sample names every setting and says what it is about. Here it gives the values that hold everywhere; what is empty is left out.
var sample = loadJsonContent('../../local.settings.sample.json', 'Values')
// The plan says itself what runs; there is no storage key; and mails must never become files on an instance that vanishes.
var neverDeployed = ['AzureWebJobsStorage', 'FUNCTIONS_WORKER_RUNTIME', 'MailFolder', 'PersonKey']
var ofTheSample = toObject(
  filter(items(sample), s => !endsWith(s.key, '_about') && !contains(neverDeployed, s.key) && !empty(s.value)),
  s => s.key,
  s => s.value
)
var ofThisDeployment = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__credential: 'managedidentity'
  MailFrom: mailFrom
  ResultLink: empty(pageHost) ? '' : 'https://${pageHost}/results'
  ExportDays: string(keep.exportDays)
  ResultDays: string(keep.resultDays)
  RejectDays: string(keep.rejectDays)
  OutboxDays: string(keep.outboxDays)
  RunDays: string(keep.runDays)
  AccessDays: string(keep.accessDays)
}
var ofTheVault = toObject(
  secretSettings,
  setting => setting,
  setting => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${setting})'
)

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds by this tag where to deploy.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        alwaysReady: []
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ipSecurityRestrictionsDefaultAction: empty(allowedSources) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: empty(allowedSources)
        ? []
        : [
            { name: 'events', tag: 'ServiceTag', ipAddress: 'AzureEventGrid', action: 'Allow', priority: 100 }
            ...map(range(0, length(allowedSources)), at => {
              name: 'source${at}'
              ipAddress: allowedSources[at]
              action: 'Allow'
              priority: 200 + at
            })
          ]
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(ofTheSample, ofThisDeployment, ofTheVault, settings)
  }

  // Publishing by user name and password is closed: the program comes with an identity.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output planId string = plan.id
output hostName string = app.properties.defaultHostName
